package aero.interline.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path folder;

    @Test
    void ofTwoHubsThatUnpackAtTheSameTimeTheSecondUsesWhatTheFirstUnpacked() throws IOException {
        Path target = folder.resolve("17-linux");
        Path first = unpacked("first");
        Path second = unpacked("second");

        PostgresBinaries.putInPlace(first, target);
        PostgresBinaries.putInPlace(second, target);

        assertThat(target.resolve("bin").resolve("postgres")).hasContent("first");
        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
    }

    @Test
    void whatCannotBePutThereIsSaid() throws IOException {
        Path mine = unpacked("mine");
        assertThatThrownBy(() -> PostgresBinaries.putInPlace(mine, folder.resolve("nowhere").resolve("17-linux")))
                .isInstanceOf(IOException.class);
    }

    private Path unpacked(String name) throws IOException {
        Path directory = folder.resolve(name);
        Files.createDirectories(directory.resolve("bin"));
        Files.writeString(directory.resolve("bin").resolve("postgres"), name);
        return directory;
    }
}
