package in.pujabooking.phonepe.sandbox.tokens;

import org.springframework.context.annotation.Import;

/** The OAuth side. */
@Import({Tokens.class, TokenRoutes.class, SignedText.class})
public class TokensConfiguration {}
