// Opens the sandbox pay page: PhonePeCheckout.transact({ tokenUrl }). Redirect mode only; a callback is never called.
window.PhonePeCheckout = {
  transact: function (options) {
    window.location.assign(options.tokenUrl);
  },
  closePage: function () {}
};
