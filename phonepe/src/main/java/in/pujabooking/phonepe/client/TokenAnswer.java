package in.pujabooking.phonepe.client;

/** What the OAuth endpoint gave us. */
sealed interface TokenAnswer extends Labelled {

    record Granted(Token token) implements TokenAnswer {
    }

    record Denied(Trouble trouble, String code) implements TokenAnswer {
        @Override
        public String label() {
            return trouble.name();
        }
    }
}
