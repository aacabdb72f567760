import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j Community: {@code java -cp 'lib/*' Server.java HOME}, settings in HOME/conf/neo4j.conf; ends on SIGTERM. */
class Server {
    public static void main(String[] arguments) {
        var home = Path.of(arguments[0]);
        var server = new DatabaseManagementServiceBuilder(home)
            .loadPropertiesFromFile(home.resolve("conf").resolve("neo4j.conf"))
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        System.out.println("ready");
    }
}
