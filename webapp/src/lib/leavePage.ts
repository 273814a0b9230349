/** Full navigations to addresses outside of these pages. */
export const browser = {
  goTo(address: string): void {
    window.location.assign(address);
  },
};
