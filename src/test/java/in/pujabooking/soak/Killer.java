package in.pujabooking.soak;

import java.util.Random;

/** Kills a node with -9 at a random moment and starts it again by the same command. */
final class Killer {

    private final World world;
    private final Random chance;

    Killer(World world, Random chance) {
        this.world = world;
        this.chance = chance;
    }

    void strike() {
        world.pause(chance.nextInt(700));
        var node = world.nodes().get(chance.nextInt(world.nodes().size()));
        node.kill();
        node.start();
    }
}
