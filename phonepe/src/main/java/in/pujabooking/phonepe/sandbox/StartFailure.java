package in.pujabooking.phonepe.sandbox;

import org.springframework.boot.web.server.PortInUseException;

/** The sandbox could not start; the message is one sentence for people. */
public final class StartFailure extends IllegalStateException {

  private StartFailure(String reason, Throwable cause) {
    super("The PhonePe sandbox cannot start: " + reason, cause);
  }

  static StartFailure of(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException taken) {
        return new StartFailure("port " + taken.getPort() + " is already in use; stop that program or set server.port.", failure);
      }
      deepest = cause;
    }
    return new StartFailure(deepest.getMessage() == null ? deepest.toString() : deepest.getMessage(), failure);
  }
}
