package aero.interline.benchmarks.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Disjoint groups of numbered things that only grow. */
public final class Groups {

    private final int[] parent;

    public Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    public int of(int thing) {
        int root = thing;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    public void unite(int one, int other) {
        parent[of(other)] = of(one);
    }

    public List<List<Integer>> all() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(of(i), none -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
