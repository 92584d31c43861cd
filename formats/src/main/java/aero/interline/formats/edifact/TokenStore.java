package aero.interline.formats.edifact;

import java.util.Arrays;

/** Growing flat arrays of segments, elements and components; element 0 of a segment is its tag. */
final class TokenStore {
    int segments;
    int elements;
    int tokens;
    int[] segmentStart;
    int[] segmentEnd;
    int[] segmentTag;
    int[] firstElement;
    int[] firstToken;
    int[] tokenStart;
    int[] tokenEnd;
    byte[] tokenFlags;

    TokenStore(int bytes) {
        int guess = Math.max(16, Math.min(bytes / 24, 1 << 16));
        segmentStart = new int[guess];
        segmentEnd = new int[guess];
        segmentTag = new int[guess];
        firstElement = new int[guess + 1];
        firstToken = new int[guess * 4 + 1];
        tokenStart = new int[guess * 6];
        tokenEnd = new int[guess * 6];
        tokenFlags = new byte[guess * 6];
    }

    void openSegment(int offset, int tag) {
        if (segments == segmentStart.length) {
            int size = segments * 2;
            segmentStart = Arrays.copyOf(segmentStart, size);
            segmentEnd = Arrays.copyOf(segmentEnd, size);
            segmentTag = Arrays.copyOf(segmentTag, size);
            firstElement = Arrays.copyOf(firstElement, size + 1);
        }
        segmentStart[segments] = offset;
        segmentTag[segments] = tag;
        firstElement[segments] = elements;
    }

    void openElement() {
        if (elements + 1 == firstToken.length) {
            firstToken = Arrays.copyOf(firstToken, elements * 2);
        }
        firstToken[elements++] = tokens;
    }

    void token(int start, int end, byte flags) {
        if (tokens == tokenStart.length) {
            tokenStart = Arrays.copyOf(tokenStart, tokens * 2);
            tokenEnd = Arrays.copyOf(tokenEnd, tokens * 2);
            tokenFlags = Arrays.copyOf(tokenFlags, tokens * 2);
        }
        tokenStart[tokens] = start;
        tokenEnd[tokens] = end;
        tokenFlags[tokens++] = flags;
    }

    void closeSegment(int end) {
        segmentEnd[segments++] = end;
        firstElement[segments] = elements;
        firstToken[elements] = tokens;
    }

    /**
     * Cuts the last segment in two: the given element's only component ends with a tag that begins a segment of its own.
     */
    void splitLast(int element, int tag) {
        int last = segments - 1;
        int token = firstToken[element];
        int cut = tokenEnd[token] - 3;
        int end = segmentEnd[last];
        if (elements + 2 >= firstToken.length) {
            firstToken = Arrays.copyOf(firstToken, elements * 2 + 2);
        }
        token(0, 0, (byte) 0);
        System.arraycopy(tokenStart, token + 1, tokenStart, token + 2, tokens - token - 2);
        System.arraycopy(tokenEnd, token + 1, tokenEnd, token + 2, tokens - token - 2);
        System.arraycopy(tokenFlags, token + 1, tokenFlags, token + 2, tokens - token - 2);
        tokenStart[token + 1] = cut;
        tokenEnd[token + 1] = cut + 3;
        tokenFlags[token + 1] = 0;
        tokenEnd[token] = cut;
        for (int i = elements; i > element; i--) {
            firstToken[i + 1] = firstToken[i] + 1;
        }
        firstToken[element + 1] = token + 1;
        elements++;
        segmentEnd[last] = cut;
        int all = elements;
        elements = element + 1;
        openSegment(cut, tag);
        elements = all;
        closeSegment(end);
    }
}
