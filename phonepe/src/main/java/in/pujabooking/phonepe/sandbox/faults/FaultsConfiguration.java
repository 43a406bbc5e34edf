package in.pujabooking.phonepe.sandbox.faults;

import org.springframework.context.annotation.Import;

/** The faults, their automation API, and the answers that suffer them. */
@Import({Faults.class, FaultRoutes.class, FaultyAnswers.class, Hang.class})
public class FaultsConfiguration {}
