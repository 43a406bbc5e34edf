package in.pujabooking.bench.stock.view;

import org.springframework.data.jpa.repository.JpaRepository;

interface CartRows extends JpaRepository<CartRow, String> {
}
