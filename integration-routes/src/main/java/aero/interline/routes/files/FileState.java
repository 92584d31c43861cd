package aero.interline.routes.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What a file looks like from outside; it rests as long as that does not change. */
record FileState(long size, FileTime modified, Object key) {

    static FileState at(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    static FileState of(BasicFileAttributes is) {
        return new FileState(is.size(), is.lastModifiedTime(), is.fileKey());
    }
}
