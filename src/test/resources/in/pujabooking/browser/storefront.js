// Create cart
const createCart = async (cartData) => {
  const response = await api.post('/api/cart/carts/', cartData);
  return response.data;
};

// Get user's carts
const getCarts = async () => {
  const response = await api.get('/api/cart/carts/');
  return response.data;
};

// Initiate payment from cart
const initiatePayment = async (cartId) => {
  const response = await api.post('/api/payments/cart/', {
    cart_id: cartId,
    redirect_url: `${window.location.origin}/confirmbooking`
  });
  
  if (response.data.success) {
    // Redirect to PhonePe
    window.location.href = response.data.data.payment_order.phonepe_payment_url;
  }
};

// Check payment status (for confirmbooking page)
const checkPaymentStatus = async (cartId) => {
  const response = await api.get(`/api/payments/cart/status/${cartId}/`);
  return response.data;
};

// Poll payment status until completion
const pollPaymentStatus = async (cartId) => {
  const maxAttempts = 30; // 30 seconds
  let attempts = 0;
  
  while (attempts < maxAttempts) {
    const status = await checkPaymentStatus(cartId);
    
    if (status.data.payment_status === 'SUCCESS' && status.data.booking_created) {
      return status.data; // Payment successful, booking created
    }
    
    if (status.data.payment_status === 'FAILED') {
      throw new Error('Payment failed');
    }
    
    await new Promise(resolve => setTimeout(resolve, 1000)); // Wait 1 second
    attempts++;
  }
  
  throw new Error('Payment status check timeout');
};
