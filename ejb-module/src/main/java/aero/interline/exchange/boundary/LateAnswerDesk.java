package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.LateAnswers;
import aero.interline.exchange.control.AnswerBook;
import aero.interline.exchange.control.Judge;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** Where the routes fetch outcomes that were decided later than their messages were taken. */
@Singleton
@Local(LateAnswers.class)
@DependsOn("CoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LateAnswerDesk implements LateAnswers {

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Instance<Judge> judge;

    @Inject
    private Instance<Vault> vault;

    private AnswerBook book;

    @PostConstruct
    void open() {
        book = new AnswerBook(new JtaTransactions(transaction, database), judge.get(), vault.get());
    }

    @Override
    public int handOut(int most, Taker taker) throws IntakeUnavailable {
        return book.handOut(most, taker);
    }
}
