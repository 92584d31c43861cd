package aero.interline.routes.files;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnclaimedFilesTest {

    @TempDir
    Path in;

    @Test
    void whatLiesBesideTheFoldersOfTheSystemsIsFound() throws IOException {
        for (String system : Systems.ALL) {
            Files.createDirectory(in.resolve(system));
        }
        Files.createFile(in.resolve(".nfs0001"));
        Path file = Files.writeString(in.resolve("members.csv"), "M1;100\n");
        Path folder = Files.createDirectory(in.resolve("Loyalty"));

        assertThat(new UnclaimedFiles(in).find()).containsExactlyInAnyOrder(file, folder);
    }
}
