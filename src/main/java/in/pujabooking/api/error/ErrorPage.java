package in.pujabooking.api.error;

import in.pujabooking.envelope.ErrorEnvelope;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The envelope for what fails outside any controller: in a filter, or before the request was routed. */
@Hidden
@RestController
class ErrorPage implements ErrorController {

    private final Incidents incidents;

    ErrorPage(Incidents incidents) {
        this.incidents = incidents;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ErrorEnvelope> error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
        String text = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? "Something went wrong on our side. Incident " + incidents.log(request, failure) : StatusText.of(status);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(new ErrorEnvelope(text));
    }
}
