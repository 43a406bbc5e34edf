package in.pujabooking.phonepe.sandbox.page;

import org.springframework.context.annotation.Import;

/** The pay page. */
@Import({PageRoutes.class, PageChoice.class})
public class PageConfiguration {}
