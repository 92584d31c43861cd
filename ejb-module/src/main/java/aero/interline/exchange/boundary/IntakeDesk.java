package aero.interline.exchange.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.contracts.exchange.RouteControl;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Where an operator stops and starts the intake, for maintenance of a sender or of the database. While it stands still,
 * messages wait safely in their queues; a restart of the hub lets it go again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeDesk {

    @EJB
    private RouteControl routes;

    @Inject
    private AuditTrail audit;

    public void suspend(Caller by) {
        audit.record(by.name(), "intake-suspended", null);
        routes.suspend("Suspended by " + by.name());
    }

    public void resume(Caller by) {
        audit.record(by.name(), "intake-resumed", null);
        routes.resume();
    }
}
