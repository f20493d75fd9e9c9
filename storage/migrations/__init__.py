"""Migrations of the schema, oldest first. They import nothing of this program, which goes on changing."""
