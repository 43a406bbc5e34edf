/** What is read through JPA: lists in pages, their plans, the entities beside the schema, and that a checkout does without. */
package in.pujabooking.lists;
