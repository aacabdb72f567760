// title: 某一文号的文件 / Policies with a document number
// question: 哪个文件的文号是这个？
// params: number string e.g. "鄂府发〔2022〕27号" — 文号
// returns: id — 编号
// example: Policy/某意见
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($number, '\\', ' '), '"', ' ') + '"') YIELD node
MATCH (node)-[:MENTIONS]->(paper:Policy)
WHERE paper.number = $number
RETURN DISTINCT paper.id AS id
ORDER BY id
