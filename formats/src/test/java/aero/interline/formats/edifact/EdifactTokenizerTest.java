package aero.interline.formats.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.formats.EvidenceLog;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdifactTokenizerTest {
    private static final String UNB = "UNB+IATA:1+LH++261122:0900+7'";

    private EvidenceLog evidence = new EvidenceLog();

    private SegmentTree tree(String text) {
        return tree(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private SegmentTree tree(byte[] bytes, Charset charset) {
        evidence = new EvidenceLog();
        return EdifactTokenizer.tokenize(bytes, Math.max(0, MessageStart.find(bytes)), charset, evidence);
    }

    private static List<String> tags(SegmentTree tree) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            tags.add(tree.segment(i).tag());
        }
        return tags;
    }

    private List<String> found() {
        return evidence.inMessageOrder().stream().map(Evidence::found).toList();
    }

    @Test
    void elementsAndComponentsKeepTheirPlaces() {
        SegmentTree tree = tree(UNB + "\nUNH+1+PNRGOV:13:1:IA'\n  TIF+MEIER:I+EVA MS:A:2:1'");
        Segment tif = tree.segment(2);
        assertThat(tif.elements()).isEqualTo(2);
        assertThat(tif.components(2)).isEqualTo(4);
        assertThat(tif.text(2, 2)).isEqualTo("2");
        assertThat(tif.text(9, 9)).isEmpty();
        assertThat(tif.position().line()).isEqualTo(3);
        assertThat(tif.position().column()).isEqualTo(3);
        assertThat(tif.position().segment()).isEqualTo(3);
        assertThat(tif.position(2, 0).column()).isEqualTo(15);
        assertThat(tif.raw()).isEqualTo("TIF+MEIER:I+EVA MS:A:2:1");
        assertThat(found()).isEmpty();
    }

    @Test
    void releasedCharactersBelongToTheText() {
        SegmentTree tree = tree(UNB + "IFT+4:28+A?+B?:C?'D??E'");
        assertThat(tree.segment(1).text(2)).isEqualTo("A+B:C'D?E");
        assertThat(tree.segment(1).rawElement(2)).isEqualTo("A?+B?:C?'D??E");
    }

    @Test
    void otherServiceCharactersAreTakenFromTheDeclaration() {
        SegmentTree tree = tree("UNA|^.\\*~\nUNB^IATA|1^LH^^261122|0900^7~UNH^1^PNRGOV|13|1|IA~TIF^O\\~HARA^PAT~");
        assertThat(tags(tree)).containsExactly("UNB", "UNH", "TIF");
        assertThat(tree.segment(2).text(1)).isEqualTo("O~HARA");
        assertThat(found()).isEmpty();
    }

    @Test
    void controlCharactersMayBeServiceCharacters() {
        SegmentTree tree = tree("UNB\u001dIATA\u001f1\u001dLH\u001d\u001d261122\u001f0900\u001d7\u001cUNH\u001d1\u001dPNRGOV\u001f13\u001c");
        assertThat(tags(tree)).containsExactly("UNB", "UNH");
        assertThat(tree.segment(0).text(4, 1)).isEqualTo("0900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNA:+.?*\u2019", "UNA+:.?*'", "UNA:+.\\*'", "UNA:+.?'", "UNA", "UNA:+.?*~", "UNAxxxxxx"})
    void aDeclarationThatLiesIsNotBelieved(String una) {
        SegmentTree tree = tree(una + "\n" + UNB + "UNH+1+PNRGOV:13:1:IA'\nTIF+ROSSI+LUCA?'S'\n");
        assertThat(tags(tree)).containsExactly("UNB", "UNH", "TIF");
        assertThat(tree.segment(2).text(2)).isEqualTo("LUCA'S");
    }

    @Test
    void theReleaseCharacterIsTheOneThatTheTextUses() {
        SegmentTree tree = tree("UNA:+.?*'" + UNB + "UNH+1+X'LTS+A\\+B\\:C'");
        assertThat(tree.segment(2).text(1)).isEqualTo("A+B:C");
        assertThat(found()).hasSize(1);
    }

    @Test
    void lineBreaksInsideSegmentsAreJoined() {
        SegmentTree tree = tree(UNB + "SSR+DOCS:HK:1:LH:::::/P/DEU/C0\r\n1X/DEU'");
        assertThat(tree.segment(1).text(1, 8)).isEqualTo("/P/DEU/C01X/DEU");
        assertThat(found()).containsExactly("line break inside a segment");
    }

    @Test
    void aKnownTagOnANewLineEndsASegmentWithoutTerminator() {
        SegmentTree tree = tree(UNB + "\nTIF+ROSSI+LUCA MR:A:1\nFTI+LH:992'\nREF+:1'");
        assertThat(tags(tree)).containsExactly("UNB", "TIF", "FTI", "REF");
        assertThat(tree.segment(1).text(2, 2)).isEqualTo("1");
        assertThat(found()).containsExactly("no terminator before the line break");
    }

    @Test
    void aTagGluedToAFullSegmentBeginsANewOne() {
        SegmentTree tree = tree(UNB + "ORG+1A:MUC+1:O+FRA+SQ:NCE+A+DE+AG+X+9TIF+ROSSI:I+LUCA MR:A:3'RPI+1+HKAPD+747'FTI+LH:1'");
        assertThat(tags(tree)).containsExactly("UNB", "ORG", "TIF", "RPI", "APD", "FTI");
        assertThat(tree.segment(1).text(9)).isEqualTo("9");
        assertThat(tree.segment(2).text(1)).isEqualTo("ROSSI");
        assertThat(tree.segment(2).text(2, 2)).isEqualTo("3");
        assertThat(tree.segment(2).position().offset()).isEqualTo(tree.segment(1).end());
        assertThat(tree.segment(4).text(1)).isEqualTo("747");
        assertThat(tree.segment(5).text(1, 1)).isEqualTo("1");
        assertThat(found()).containsExactly("no terminator before TIF", "no terminator before APD");
    }

    @Test
    void typographicApostrophesEndSegmentsOnlyWhereAnotherBegins() {
        SegmentTree tree = tree(UNB + "IFT+4:28+L\u2019AQUILA IS OURS\u2019\nTIF+ROSSI+LUCA\u2018\nUNT+3+1'");
        assertThat(tags(tree)).containsExactly("UNB", "IFT", "TIF", "UNT");
        assertThat(tree.segment(1).text(2)).isEqualTo("L\u2019AQUILA IS OURS");
        assertThat(found()).hasSize(2);
    }

    @Test
    void windowsApostrophesDoTheSame() {
        byte[] bytes = (UNB + "IFT+4:28+A\nTIF+ROSSI+LUCA\nUNT+3+1'").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = UNB.length(); i < bytes.length; i++) {
            bytes[i] = bytes[i] == '\n' ? (byte) 0x92 : bytes[i];
        }
        assertThat(tags(tree(bytes, Charset.forName("windows-1252")))).containsExactly("UNB", "IFT", "TIF", "UNT");
    }

    @Test
    void typographicApostrophesMayBeTheOnlyTerminator() {
        SegmentTree tree = tree((UNB + "UNH+1+PNRGOV:13:1:IA'TIF+ROSSI+LUCA'UNT+3+1'").replace('\'', '\u2019'));
        assertThat(tags(tree)).containsExactly("UNB", "UNH", "TIF", "UNT");
        assertThat(tree.delimiters().terminator()).isEqualTo('\u2019');
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'BRIEN", "D'ORO", "DELL'OLIO", "D'AB"})
    void anApostropheInANameIsNotTheEnd(String surname) {
        SegmentTree tree = tree(UNB + "TIF+" + surname + "+PAT MR:A:1'REF+:1'");
        assertThat(tags(tree)).containsExactly("UNB", "TIF", "REF");
        assertThat(tree.segment(1).text(1)).isEqualTo(surname);
        assertThat(tree.segment(1).text(2, 2)).isEqualTo("1");
        assertThat(found()).containsExactly("terminator character inside a word");
    }

    @Test
    void unknownTagsAreSegmentsToo() {
        assertThat(tags(tree(UNB + "XYZ+1'ABC'TIF+A+B'"))).containsExactly("UNB", "XYZ", "ABC", "TIF");
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNZ+1+7", "UNZ+1+7?", "UNZ+1+7?'", "UNZ+1+7?'\n", "UNZ+1+7\n\nregards, the night shift"})
    void theEndMayBeRagged(String end) {
        SegmentTree tree = tree(UNB + end);
        assertThat(tags(tree)).containsExactly("UNB", "UNZ");
        assertThat(tree.segment(1).text(2)).startsWith("7");
        assertThat(found()).isNotEmpty();
    }

    @Test
    void aReleasedTerminatorBeforeALineIsAMistake() {
        SegmentTree tree = tree(UNB + "RCI+LH:ABC123?'\nDAT+700:201126:0800'");
        assertThat(tree.segment(1).text(1, 1)).isEqualTo("ABC123");
        assertThat(found()).containsExactly("release character before the last terminator of a line");
    }

    @Test
    void lowerCaseTagsAreNotedOnce() {
        assertThat(tags(tree("unb+IATA:1+LH++261122:0900+7'tif+a+b'ref+:1'"))).containsExactly("UNB", "TIF", "REF");
        assertThat(found()).containsExactly("segment tag in lower case");
    }

    @Test
    void textAroundTheMessageIsSkippedWithEvidence() {
        SegmentTree tree = tree("Hello,\nsee below\n" + UNB + "TIF+A+B'\n-- \nbye\nREF+:1'");
        assertThat(tags(tree)).containsExactly("UNB", "TIF", "REF");
        assertThat(found()).containsExactly("text before the first segment", "text that belongs to no segment");
    }

    @Test
    void blanksAndLineBreaksBetweenSegmentsMeanNothing() {
        assertThat(tags(tree(UNB + " \r\n\t TIF+A+B'\n\n\n  SRC'\r\nDAT'"))).containsExactly("UNB", "TIF", "SRC", "DAT");
        assertThat(found()).isEmpty();
    }

    @Test
    void linesAreCountedForEveryLineEnd() {
        SegmentTree tree = tree(UNB + "\rTIF+A+B'\r\nREF+:1'\nSRC'");
        assertThat(tree.segment(1).position().line()).isEqualTo(2);
        assertThat(tree.segment(2).position().line()).isEqualTo(3);
        assertThat(tree.segment(3).position().line()).isEqualTo(4);
    }

    @Test
    void aByteOrderMarkIsNoText() {
        byte[] bytes = ("\ufeff" + UNB).getBytes(StandardCharsets.UTF_8);
        assertThat(tags(tree(bytes, StandardCharsets.UTF_8))).containsExactly("UNB");
        assertThat(found()).isEmpty();
    }
}
