package aero.interline.web.console;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongFunction;

/** Finds what an address names, or answers that there is nothing. */
final class Ids {

    private Ids() {}

    /** @throws RequestRefused if it cannot be an id */
    static long number(String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new RequestRefused(ErrorCode.NOT_FOUND, "This is not the number of a customer");
        }
        return Long.parseLong(id);
    }

    /** @return {@code null} after the answer 404 */
    static <T> T find(String id, LongFunction<Optional<T>> finder) throws IOException {
        return orNothing(id == null || !id.matches("\\d{1,18}") ? Optional.empty() : finder.apply(Long.parseLong(id)));
    }

    /** @return {@code null} after the answer 404 */
    static <T> T orNothing(Optional<T> found) throws IOException {
        if (found.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
        return found.orElse(null);
    }
}
