output "role_arn" {
  description = "What to set AWS_ROLE_ARN to."
  value       = aws_iam_role.workshops.arn
}
