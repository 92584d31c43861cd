package aero.interline.customer.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.domain.customer.Survivorship;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAFileThePackagedRulesHold() {
        assertThat(RuleBook.read(folder.resolve("nothing.rules"))).isEqualTo(Survivorship.standard());
    }

    @Test
    void aWrongFileIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.rules"), "trust = loyalty\n");
        assertThatThrownBy(() -> RuleBook.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line 1: trust: it does not say how far booking, departure, distributor, supplier");
    }
}
