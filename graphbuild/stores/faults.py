"""What the driver reports, as one sentence with a remedy."""

from neo4j.exceptions import (
    AuthError,
    ClientError,
    CypherSyntaxError,
    DriverError,
    Forbidden,
    Neo4jError,
)

from graphbuild.errors import InnographError

# by the server's code, or by how it begins: https://neo4j.com/docs/status-codes/current/errors/all-errors/
_BY_CODE = {
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase": (
        "图库 {address} 是只读的（{why}）；请在服务器上取消只读设置，或换一个数据库。",
        "The store {address} is read-only ({why}); lift that on the server or name another database.",
    ),
    "Neo.ClientError.Database.DatabaseNotFound": (
        "图库 {address} 上没有这个数据库（{why}）；请检查地址末尾的数据库名或 NEO4J_DATABASE。",
        "The store {address} has no such database ({why}); check the name at the address's end or NEO4J_DATABASE.",
    ),
    "Neo.ClientError.Transaction.TransactionTimedOut": (
        "语句超过了时限，已停止（{why}）；请缩小范围，例如加上条件或 LIMIT。",
        "The statement took too long and was stopped ({why}); narrow it, with a condition or LIMIT.",
    ),
    # what a full disk looks like: the first transaction cannot be logged, later ones cannot begin
    "Neo.DatabaseError.Transaction.": (
        "图库 {address} 写不下去了（{why}）；多半是服务器磁盘已满，请腾出空间、重启服务器后重新装载，"
        "已提交的内容不会丢失。",
        "The store {address} cannot go on ({why}); most likely its disk is full: make room, restart the server and "
        "load again, nothing committed is lost.",
    ),
}


def one_line(error: Exception) -> str:
    """Return the message of ``error`` without line breaks."""
    message = error.message if isinstance(error, Neo4jError) else None
    return " ".join((message or str(error)).split())


def _by_code(error: Exception, address: str) -> InnographError | None:
    code = (error.code if isinstance(error, Neo4jError) else None) or ""
    for begin, (zh, en) in _BY_CODE.items():
        if code.startswith(begin):
            told = {"address": address, "why": one_line(error)}
            return InnographError(zh.format(**told), en.format(**told))
    return None


def in_a_sentence(error: Exception, address: str, reading: bool = False) -> InnographError:
    """Return ``error`` of the driver as the user is told it; ``reading`` where only reading was allowed."""
    why = one_line(error)
    if isinstance(error, DriverError | AuthError) and address.startswith("embedded:"):
        return InnographError(
            f"内嵌图库 {address} 断开了：运行它的进程已经结束（{why}）；请再试一次。",
            f"The embedded store {address} is gone: the process that ran it has ended ({why}); try again.",
        )
    if isinstance(error, AuthError):
        return InnographError(
            f"{address} 拒绝了用户名或密码；请检查 NEO4J_USERNAME 和 NEO4J_PASSWORD。",
            f"{address} refused user name or password; check NEO4J_USERNAME and NEO4J_PASSWORD.",
        )
    if reading and (isinstance(error, Forbidden) or (isinstance(error, ClientError) and "read access mode" in why)):
        return InnographError(
            f"这条语句会写入，而此处只允许读取（{why}）；确要写入请加 --write。",
            f"This statement would write where only reading is allowed ({why}); add --write if you mean it.",
        )
    if isinstance(error, CypherSyntaxError):
        return InnographError(
            f"Cypher 语法错误：{why}；请改正语句。",
            f"Cypher syntax error: {why}; correct the statement.",
        )
    if isinstance(error, DriverError):
        return InnographError(
            f"连接不上图库 {address}（{why}）；请检查地址，并确认服务器已启动。",
            f"Cannot reach the store {address} ({why}); check the address and that the server runs.",
        )
    return _by_code(error, address) or InnographError(
        f"图库 {address} 报错：{why}；请检查语句和参数。",
        f"The store {address} failed: {why}; check statement and parameters.",
    )
