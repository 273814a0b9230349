// Calls tried out on the page go under the session of this browser, so they bring its CSRF token.
function withCsrfToken(request) {
  const token = document.cookie.split("; ").find((cookie) => cookie.startsWith("mosaic_csrf="));
  if (token) request.headers["X-CSRF-TOKEN"] = token.slice("mosaic_csrf=".length);
  return request;
}

window.SwaggerUIBundle({
  url: "/openapi.yaml",
  dom_id: "#api",
  validatorUrl: null,
  requestInterceptor: withCsrfToken,
});
