package aero.interline.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Changes one class of a launched hub while it is loaded, and leaves a file that says so. It is no part of any distribution. */
public final class MutantAgent implements ClassFileTransformer {

    private final Mutant mutant;
    private final Path trace;

    private MutantAgent(Mutant mutant, Path trace) {
        this.mutant = mutant;
        this.trace = trace;
    }

    /** @param argument the mutant's name, a colon, and the file to leave */
    public static void premain(String argument, Instrumentation instrumentation) {
        String[] parts = argument.split(":", 2);
        instrumentation.addTransformer(new MutantAgent(Mutant.valueOf(parts[0]), Path.of(parts[1])));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] original) {
        if (!mutant.type().equals(name)) {
            return null;
        }
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String method, String form, String signature, String[] thrown) {
                MethodVisitor next = super.visitMethod(access, method, form, signature, thrown);
                return mutant.methods().contains(method + form) ? changed(next, method) : next;
            }
        }, 0);
        return writer.toByteArray();
    }

    private MethodVisitor changed(MethodVisitor method, String name) {
        try {
            Files.writeString(trace.resolveSibling(trace.getFileName() + "." + name), mutant.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mutant.change(method);
    }
}
