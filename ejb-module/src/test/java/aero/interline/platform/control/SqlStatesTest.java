package aero.interline.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlStatesTest {

    @Test
    void aStateIsToldAndNoneIsNoAnswer() {
        assertThat(SqlStates.told(new SQLException("deadlock", "40P01"))).isEqualTo("SQLState 40P01");
        assertThat(SqlStates.told(new SQLException("Error in allocating a connection"))).isEqualTo("no answer");
    }
}
