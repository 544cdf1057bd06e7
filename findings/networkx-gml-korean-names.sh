#!/usr/bin/env bash
# GML between networkx 3.6.1 and igraph 1.0.0
#
# Expected. Both read and write GML (and read what they write themselves), so a network of names can go from one to the other: write_gml here,
#   Graph.Read_GML there, and back.
# Happens. networkx writes 나하늘 as "&#45208;&#54616;&#45720;" (GML is 7 bit, so numeric references are what is left). igraph keeps those AS THEY
#   STAND: names, kinds and every table hold "&#45208;...", and find(label="나하늘") raises; a warning names the first of them. The other way igraph writes
#   UTF-8, which networkx refuses ("input is not ASCII-encoded"). With Latin names both ways work. GraphML carries the names, but as an attribute "id" instead of
#   "name", by which igraph's find and its plots know a vertex.
# Why it hurts. Labels in a plot are rows of figures, and a join with the table of people finds nobody. Everything was tried with English names.
# What helps. html.unescape on the attributes after reading, or Pajek's .net, which carries the names as "name".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet networkx==3.6.1 igraph==1.0.0
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import html

import igraph
import networkx as nx

for first, second in (("Na", "Do"), ("나하늘", "도바람")):
    graph = nx.Graph()
    graph.add_edge(first, second, weight=3)
    nx.write_gml(graph, "graph.gml")
    assert set(nx.read_gml("graph.gml")) == {first, second}
    labels = igraph.Graph.Read_GML("graph.gml").vs["label"]
    print(labels, [html.unescape(label) for label in labels])
    assert (labels == [first, second]) == first.isascii()
    assert [html.unescape(label) for label in labels] == [first, second]
    back = igraph.Graph(edges=[(0, 1)], vertex_attrs={"label": [first, second]})
    back.write_gml("back.gml")
    assert igraph.Graph.Read_GML("back.gml").vs["label"] == [first, second]
    try:
        print(list(nx.read_gml("back.gml")))
        assert first.isascii()
    except nx.NetworkXError as error:
        print(error)
        assert not first.isascii()
nx.write_graphml(graph, "graph.graphml")
nx.write_pajek(graph, "graph.net")
assert "name" not in igraph.Graph.Read_GraphML("graph.graphml").vs.attributes()
assert igraph.Graph.Read_Pajek("graph.net").vs["name"] == [first, second]
print("as described")
PY
