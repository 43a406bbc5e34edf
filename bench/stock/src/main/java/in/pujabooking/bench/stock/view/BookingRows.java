package in.pujabooking.bench.stock.view;

import org.springframework.data.jpa.repository.JpaRepository;

interface BookingRows extends JpaRepository<BookingRow, String> {
}
