package in.pujabooking.phonepe.sandbox.faults;

/** What a fault can strike: a call to the sandbox, or a webhook that it sends. */
public enum Call { TOKEN, PAY, STATUS, REFUND, REFUND_STATUS, WEBHOOK }
