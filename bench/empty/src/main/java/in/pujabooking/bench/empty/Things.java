package in.pujabooking.bench.empty;

import org.springframework.data.jpa.repository.JpaRepository;

interface Things extends JpaRepository<Thing, Long> {
}
