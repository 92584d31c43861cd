package aero.interline.web.rest;

import aero.interline.platform.boundary.RequestRefused;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells the caller what to change. */
@Provider
public class RefusalProblem implements ExceptionMapper<RequestRefused> {

    @Override
    public Response toResponse(RequestRefused refusal) {
        return Problem.of(refusal.code(), refusal.getMessage()).answer().build();
    }
}
