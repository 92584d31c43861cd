package aero.interline.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.sql.DataSourceDefinition;
import javax.sql.XADataSource;
import org.junit.jupiter.api.Test;

class CoreStartupTest {

    @Test
    void i8theDataSourceIsNoXaOne() throws ClassNotFoundException {
        DataSourceDefinition definition = CoreStartup.class.getAnnotation(DataSourceDefinition.class);

        assertThat(XADataSource.class.isAssignableFrom(Class.forName(definition.className()))).isFalse();
    }
}
