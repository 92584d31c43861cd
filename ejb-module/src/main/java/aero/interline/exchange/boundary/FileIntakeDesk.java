package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.FileIntake;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.exchange.control.FileBook;
import aero.interline.exchange.control.Judge;
import aero.interline.platform.boundary.JtaTransactions;
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
import java.util.List;
import javax.sql.DataSource;

/** Where files of many records are entered; their records go through {@link FactIntakeDesk}. */
@Singleton
@Local(FileIntake.class)
@DependsOn("CoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FileIntakeDesk implements FileIntake {

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Instance<Judge> judge;

    private FileBook book;

    @PostConstruct
    void open() {
        book = new FileBook(new JtaTransactions(transaction, database), judge.get());
    }

    @Override
    public Decision begin(Capture file, String format, byte[] contentHash) throws IntakeUnavailable {
        return book.begin(file, format, contentHash);
    }

    @Override
    public Decision finish(long file, Rejection refusal, List<SequenceNumber> sequences) throws IntakeUnavailable {
        return book.finish(file, refusal, sequences);
    }
}
