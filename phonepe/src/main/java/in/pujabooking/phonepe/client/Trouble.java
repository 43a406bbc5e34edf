package in.pujabooking.phonepe.client;

/** Why a call to PhonePe brought no usable answer. */
public enum Trouble {
    /** No connection, or no token to call with: PhonePe never saw the request. */
    NOT_SENT,
    /** The request went out and no answer came in time. */
    TIMEOUT,
    /** The connection broke after the request went out. */
    BROKEN,
    /** PhonePe answered 5xx: it may have acted nevertheless. */
    SERVER_ERROR,
    /** PhonePe answered 429: too many calls. */
    RATE_LIMITED,
    /** PhonePe refused the token, also after a fresh one. */
    UNAUTHORISED,
    /** PhonePe answered another 4xx to a question. */
    REFUSED,
    /** An answer came that can't be understood. */
    NONSENSE
}
