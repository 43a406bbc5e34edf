package in.pujabooking.bench.stock.view;

import org.springframework.data.jpa.repository.JpaRepository;

interface PaymentRows extends JpaRepository<PaymentRow, String> {
}
