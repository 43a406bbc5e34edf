package in.pujabooking.phonepe.sandbox.http;

import org.springframework.web.servlet.function.RouterFunctions;

/** The HTTP side of one part of the sandbox. */
public interface Routes {

    void declare(RouterFunctions.Builder routes);
}
