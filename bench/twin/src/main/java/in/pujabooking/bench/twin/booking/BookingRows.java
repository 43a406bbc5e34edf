package in.pujabooking.bench.twin.booking;

import org.springframework.data.repository.Repository;

interface BookingRows extends Repository<Booking, Long> {

    Booking save(Booking booking);
}
