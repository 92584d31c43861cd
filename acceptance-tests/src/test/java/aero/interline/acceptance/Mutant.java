package aero.interline.acceptance;

import java.util.Set;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** A hub with one of the faults that would break its promise; the witness has to notice each. */
enum Mutant {

    /** Whatever comes is new, whoever claimed its delivery or its content before. */
    WITHOUT_INBOX("aero/interline/exchange/control/Inbox",
            Set.of("owners(Ljava/sql/Connection;Ljava/util/Collection;)Ljava/util/Map;")) {
        @Override
        MethodVisitor change(MethodVisitor method) {
            method.visitCode();
            method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Map", "of", "()Ljava/util/Map;", true);
            method.visitInsn(Opcodes.ARETURN);
            method.visitMaxs(1, 2);
            method.visitEnd();
            // nothing of what stood there
            return null;
        }
    },

    /** The broker is told to forget messages before the database has them. */
    ACKNOWLEDGES_FIRST("aero/interline/routes/batch/BatchWorker",
            Set.of("processed(Ljava/util/List;Laero/interline/routes/batch/Valve$Pass;)Z")) {
        @Override
        MethodVisitor change(MethodVisitor method) {
            return new MethodVisitor(Opcodes.ASM9, method) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitVarInsn(Opcodes.ALOAD, 0);
                    visitFieldInsn(Opcodes.GETFIELD, "aero/interline/routes/batch/BatchWorker", "session",
                            "Laero/interline/routes/batch/QueueSession;");
                    visitMethodInsn(Opcodes.INVOKEVIRTUAL, "aero/interline/routes/batch/QueueSession", "commit", "()V",
                            false);
                }
            };
        }
    };

    private final String type;
    private final Set<String> methods;

    Mutant(String type, Set<String> methods) {
        this.type = type;
        this.methods = methods;
    }

    /** Class that is changed, as class files name it. */
    String type() {
        return type;
    }

    /** Names and descriptors of its methods that are changed. */
    Set<String> methods() {
        return methods;
    }

    /** What is visited of the original method from here on. */
    abstract MethodVisitor change(MethodVisitor method);
}
