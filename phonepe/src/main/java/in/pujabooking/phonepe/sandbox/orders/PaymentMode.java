package in.pujabooking.phonepe.sandbox.orders;

/** The modes that an attempt can have here (docs/phonepe.md, order status). */
public enum PaymentMode { UPI_INTENT, UPI_COLLECT, UPI_QR, CARD, NET_BANKING }
