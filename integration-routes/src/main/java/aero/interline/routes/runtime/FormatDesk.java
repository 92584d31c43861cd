package aero.interline.routes.runtime;

import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.FormatReader;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Makes the parsers known to the core, which reads stored messages anew but does not depend on formats. */
@Singleton
@Local(MessageReader.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FormatDesk implements MessageReader {

    private final MessageReader formats = new FormatReader();

    @Override
    public Reading read(String system, String declaredFormat, byte[] body) {
        return formats.read(system, declaredFormat, body);
    }
}
