package aero.interline.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/**
 * The description of the interface as it is written. The container would publish it with a list of addresses of its own, which OpenAPI
 * does not know and generators of clients refuse.
 */
@WebServlet("/openapi")
public class PublishedDescription extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON);
        try (InputStream description = PublishedDescription.class.getResourceAsStream("/META-INF/openapi.json")) {
            description.transferTo(response.getOutputStream());
        }
    }
}
