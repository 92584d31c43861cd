package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.exchange.control.Judge;
import aero.interline.exchange.control.MessageRetry;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** Where operators have DEAD messages judged anew, after the parser was mended or whatever else was the cause. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class RetryDesk {

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Judge judge;

    @Inject
    private Vault vault;

    @EJB
    private MessageReader reader;

    private MessageRetry retries;

    @PostConstruct
    void open() {
        retries = new MessageRetry(new JtaTransactions(transaction, database), judge, vault, reader);
    }

    /**
     * @param user who wants it, for the message's history
     * @return the new decision, DEAD again if the cause is still there
     * @throws RequestRefused    if there is no such message or it is not DEAD
     * @throws IntakeUnavailable when nothing can be decided now; nothing was changed
     */
    public Decision retry(long id, String user) throws IntakeUnavailable {
        return retries.retry(id, user).orElseThrow(() -> new RequestRefused(ErrorCode.STATE_CONFLICT,
                "Only a DEAD message whose body is still kept can be judged anew"));
    }

    /**
     * Retries many, oldest first, each in a transaction of its own. What somebody else decided meanwhile is left out.
     *
     * @param system or {@code null} for all
     * @param code   error code as {@code ITL-nnnn}, or {@code null} for all
     * @param after  id behind which to begin, 0 for all
     * @param limit  how many at most
     * @return its cursor is the id behind which to go on, also when fewer were decided than the limit
     */
    public Page<Decision> retry(String system, String code, long after, int limit, String user)
            throws IntakeUnavailable {
        MessageRetry.Round round = retries.retry(system, code, after, limit, user);
        return new Page<>(round.decisions(), round.next() == null ? null : round.next().toString());
    }
}
