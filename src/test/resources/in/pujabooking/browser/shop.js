// The pages around the functions of storefront.js: the shop, and the two that a devotee returns to.
const main = document.querySelector('main');

const show = (tag, text, id) => {
  const element = document.createElement(tag);
  element.textContent = text;
  element.id = id;
  main.append(element);
  return element;
};

const fail = (error) => {
  show('p', 'Payment verification failed', 'outcome');
  show('p', error.message, 'error');
};

const pay = (cartId) => initiatePayment(cartId).catch(fail);

const shop = async () => {
  show('button', 'Book this puja', 'book').onclick = async () => {
    const cart = await createCart(settings.cart);
    const carts = await getCarts();
    const listed = carts.some((each) => each.cart_id === cart.cart_id);
    show('p', listed ? cart.cart_id : 'not listed', 'cart');
    show('button', `Pay ₹${cart.total_price}`, 'pay').onclick = () => pay(cart.cart_id);
  };
};

// As the storefront's page ConfirmBooking, without React.
const confirmBooking = async (cartId) => {
  const checking = show('p', 'Verifying payment...', 'checking');
  try {
    const booking = await pollPaymentStatus(cartId);
    show('h1', 'Booking Confirmed!', 'outcome');
    show('p', `Booking ID: ${booking.booking_id}`, 'booking');
    show('p', `Amount Paid: ₹${booking.payment_amount}`, 'amount');
  } catch (error) {
    fail(error);
  }
  checking.remove();
};

const failedBooking = async (cartId) => {
  show('h1', 'The payment did not go through', 'outcome');
  show('button', 'Try again', 'again').onclick = () => pay(cartId);
};

const pages = { '': shop, confirmbooking: confirmBooking, failedbooking: failedBooking };
pages[location.pathname.replaceAll('/', '')](new URLSearchParams(location.search).get('cart_id'));
