// Calls tried out on the page go under the session of this browser, so they bring its CSRF token.
function withCsrfToken(request) {
  const cookies = document.cookie.split("; ");
  const token = ["__Host-mosaic_csrf=", "mosaic_csrf="]
    .map((name) => cookies.find((cookie) => cookie.startsWith(name)))
    .find(Boolean);
  if (token) request.headers["X-CSRF-TOKEN"] = token.slice(token.indexOf("=") + 1);
  return request;
}

window.SwaggerUIBundle({
  url: "/openapi.yaml",
  dom_id: "#api",
  validatorUrl: null,
  requestInterceptor: withCsrfToken,
});
