"""Papers of a consultation: what each may say, from the store, and making, previewing and keeping them."""
