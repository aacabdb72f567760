"""Names: bodies, enterprises, schools, institutes, carriers, initiatives, regions, and what groups them into things."""
