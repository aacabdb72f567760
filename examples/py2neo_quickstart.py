"""py2neo 连接 innograph 的 Neo4j 图谱：给已有 py2neo 笔记本的分析人员 / innograph's graph from py2neo.

py2neo 已停止维护（最后一版 2021.2.4）：新的工作请用官方驱动，或 ``from graphbuild import query``；
每一步旁边都有这种写法。

py2neo is no longer maintained (its last release is 2021.2.4): use the official driver, or ``from graphbuild import
query``, for anything new; each step shows that way beside it.

地址和口令取自环境变量 NEO4J_URI、NEO4J_USERNAME、NEO4J_PASSWORD。运行 / Run::

    pip install 'innograph[py2neo,pandas]'
    NEO4J_PASSWORD=... python examples/py2neo_quickstart.py

``# %%`` 把文件分成单元，VS Code、Spyder、Jupytext 都认 / splits the file into cells.
"""

# %% 连接 / Connect
import os

import neo4j
from py2neo import Graph, NodeMatcher, RelationshipMatcher

from graphbuild import open_store, query
from graphbuild.queries import find_query, samples

URI = os.environ.get("NEO4J_URI") or "bolt://localhost:7687"
USER = os.environ.get("NEO4J_USERNAME") or "neo4j", os.environ["NEO4J_PASSWORD"]

print("注意：py2neo 已停止维护，新的工作请用官方驱动 / Note: py2neo is unmaintained; use the official driver")
graph = Graph(URI, auth=USER)
driver = neo4j.GraphDatabase.driver(URI, auth=USER)

# %% 找节点 / Match nodes
print("\n== 园区 / Parks")
for park in NodeMatcher(graph).match("Park").order_by("_.name").limit(3):
    print("py2neo:", park["name"], park["status"])

# 官方驱动 / the official driver
for record in driver.execute_query("MATCH (p:Park) RETURN p ORDER BY p.name LIMIT 3").records:
    print("neo4j: ", record["p"]["name"], record["p"]["status"])

# %% 读依据 / Read the evidence: 五个并列的列表 plans, sections, quotes, starts, ends / five parallel lists
print("\n== 牵头单位及原文 / Lead bodies, with the words that say so")
for duty in RelationshipMatcher(graph).match(r_type="RESPONSIBLE_FOR", role="lead").order_by("_.id").limit(3):
    print("py2neo:", duty.start_node["name"], "->", duty.end_node["name"])
    for section, words in zip(duty["sections"], duty["quotes"], strict=True):
        print("    ", section, "|", words)

# 官方驱动 / the official driver
LEADS = """
MATCH (b:Organization)-[r:RESPONSIBLE_FOR {role: 'lead'}]->(m:Measure)
RETURN b.name AS body, m.name AS measure, r.quotes[0] AS quote ORDER BY r.id LIMIT 3
"""
for record in driver.execute_query(LEADS).records:
    print("neo4j: ", record["body"], "->", record["measure"], "|", record["quote"])

# %% 运行查询库里的查询，成为 pandas 表格 / A query of the library, as a pandas frame
print("\n== 某部门的任务 / Duties of a body")
duties = find_query("duties")
given = {**samples(duties), "role": ""}
frame = graph.run(duties.cypher, given).to_data_frame()
print("py2neo:", frame.shape)

# 官方驱动 / the official driver
print("neo4j: ", driver.execute_query(duties.cypher, given, result_transformer_=neo4j.Result.to_df).shape)

# innograph
with open_store(URI) as store:
    table = query(store, "duties", **given).to_pandas()
print("innograph:", table.shape)
print(table[["body", "role", "measure"]].head(3).to_string(index=False))

# %% 关闭 / Close
driver.close()
