package aero.interline.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22003", "22008"})
    @DisplayName("A value that the database does not take is the caller's to change, and is not quoted")
    void data(String state) {
        SQLException cause = new SQLException("invalid input: \"SMITH\"", state);
        Problem problem = AnyProblem.problem(new IllegalStateException("A consent could not be written", cause));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("ITL-3001");
        assertThat(problem.detail()).contains(state).doesNotContain("SMITH");
        assertThat(AnyProblem.problem(new IllegalStateException(new BatchUpdateException("x", state, 0, new int[0]))).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "53100", "57P01"})
    @DisplayName("What the database cannot do now is asked for again")
    void away(String state) {
        Problem problem = AnyProblem.problem(new IllegalStateException("A query failed", new SQLException("x", state)));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("ITL-9001");
        assertThat(AnyProblem.problem(new SQLException("a pool without a connection")).status()).isEqualTo(503);
    }

    @Test
    @DisplayName("What the intake says of a message holds, whatever caused it")
    void intake() {
        SQLException cause = new SQLException("x", "22021");
        Problem problem = AnyProblem.problem(new IntakeUnavailable(ErrorCode.STOPPING, "The hub is stopping", cause));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("ITL-9004");
    }
}
